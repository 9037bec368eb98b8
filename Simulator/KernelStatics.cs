// SPDX-License-Identifier: BSD-2-Clause
// The kernel's static fields, as one block of bytes: to reset a kernel, to restore a snapshot, and to compare with the
// globals of the generated C.
//
// The kernel's classes are initialised once in a process, in the order of their names, so that static memory stands at
// the same addresses in every machine that this process makes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using System.Threading;
using Sel4Gen.Kernel;

namespace Sel4Gen.Simulator;

/// <summary>A mutable static field of the kernel, and where it stands in a snapshot.</summary>
/// <param name="Field">The field.</param>
/// <param name="Part">The field of its struct, if it is the state of a core: in C each is a variable of its own.</param>
/// <param name="Offset">Bytes from the start of the snapshot.</param>
/// <param name="Size">Its size in bytes.</param>
public sealed record KernelStatic(FieldInfo Field, FieldInfo? Part, int Offset, int Size)
{
    /// <summary>Class and field, as in C#.</summary>
    public string Name => $"{Field.DeclaringType!.Name}.{Field.Name}{(Part is null ? "" : $".{Part.Name}")}";
}

/// <summary>Reads and writes all mutable static fields of the kernel.</summary>
public static class KernelStatics
{
    private delegate void Copier(ref byte bytes);

    private static readonly Lock s_lock = new();
    private static List<KernelStatic>? s_fields;
    private static readonly List<(FieldInfo Field, Word Address)> s_memory = [];
    private static byte[] s_initial = [];
    private static Copier? s_load;
    private static Copier? s_store;

    /// <summary>All mutable static fields.</summary>
    public static IReadOnlyList<KernelStatic> Fields => s_fields ?? throw NotInitialised();

    /// <summary>All fields that hold an address of static memory.</summary>
    public static IReadOnlyList<(FieldInfo Field, Word Address)> Memory => s_memory;

    /// <summary>Bytes of static memory that the kernel's classes reserved.</summary>
    public static Word MemoryUsed { get; private set; }

    /// <summary>Bytes of a snapshot.</summary>
    public static int Size { get; private set; }

    /// <summary>
    /// Initialises the kernel's classes, once in a process; static memory is reserved from <paramref name="imageStart"/>
    /// on, unless <paramref name="place"/> says where a field's memory is.
    /// </summary>
    /// <param name="imageStart">Kernel address of the image.</param>
    /// <param name="imageSize">Its size in bytes.</param>
    /// <param name="place">Gives the address for a field's memory, or null to reserve one after another.</param>
    public static void Initialise(Word imageStart, Word imageSize, Func<FieldInfo, Word>? place = null)
    {
        lock (s_lock)
        {
            if (s_fields != null)
            {
                return;
            }

            StaticPlacement placement = new(imageStart, imageSize);
            Host.Memory = placement;
            Type[] types = [.. typeof(KernelState).Assembly.GetTypes().OrderBy(t => t.FullName, StringComparer.Ordinal)];
            foreach (Type type in types.Where(t => !t.ContainsGenericParameters))
            {
                placement.Fields = new Queue<FieldInfo>(Reserved(type));
                placement.Place = place;
                RuntimeHelpers.RunClassConstructor(type.TypeHandle);
                s_memory.AddRange(placement.Done);
                placement.Done.Clear();
            }

            MemoryUsed = placement.Used;
            s_fields = Describe(types);
            s_store = Generate(s_fields, toBytes: true);
            s_load = Generate(s_fields, toBytes: false);
            s_initial = Capture();
        }
    }

    /// <summary>All fields' bytes now.</summary>
    public static byte[] Capture()
    {
        byte[] bytes = new byte[Size];
        Capture(bytes);
        return bytes;
    }

    /// <summary>All fields' bytes now, into a buffer of <see cref="Size"/> bytes.</summary>
    public static void Capture(Span<byte> bytes)
    {
        if (bytes.Length < Size)
        {
            throw new ArgumentException("too short", nameof(bytes));
        }

        (s_store ?? throw NotInitialised())(ref bytes[0]);
    }

    /// <summary>Sets all fields to what <see cref="Capture()"/> found.</summary>
    public static void Restore(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size)
        {
            throw new ArgumentException("too short", nameof(bytes));
        }

        (s_load ?? throw NotInitialised())(ref Unsafe.AsRef(in bytes[0]));
    }

    /// <summary>Sets all fields to what they are before a kernel boots.</summary>
    public static void Reset() => Restore(s_initial);

    private static InvalidOperationException NotInitialised() => new("call KernelStatics.Initialise first");

    private static IEnumerable<FieldInfo> Reserved(Type type) =>
        AllFields(type).Where(f => f.IsInitOnly && IsPointer(f.FieldType));

    private static bool IsPointer(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Ptr<>);

    // In the order of declaration, which is the order of initialisation.
    private static IEnumerable<FieldInfo> AllFields(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .OrderBy(f => f.MetadataToken);

    private static List<KernelStatic> Describe(Type[] types)
    {
        List<KernelStatic> fields = [];
        int offset = 0;
        foreach (FieldInfo field in types.Where(t => !t.ContainsGenericParameters).SelectMany(AllFields))
        {
            bool isState = !field.IsLiteral && !field.IsInitOnly && field.FieldType.IsValueType
                && field.GetCustomAttribute<WhenAttribute>()?.Condition != false
                && field.DeclaringType!.GetCustomAttribute<WhenAttribute>()?.Condition != false
                && field.GetCustomAttribute<ThreadStaticAttribute>() == null
                && field.DeclaringType!.GetCustomAttribute<CompilerGeneratedAttribute>() == null;
            if (isState)
            {
                foreach (FieldInfo? part in Parts(field))
                {
                    int size = SizeOf((part ?? field).FieldType);
                    fields.Add(new KernelStatic(field, part, offset, size));
                    offset += (size + 7) & ~7;
                }
            }
        }

        Size = offset;
        return fields;
    }

    private static FieldInfo?[] Parts(FieldInfo field) =>
        field.GetCustomAttribute<PerCoreAttribute>() != null && field.FieldType == typeof(CoreState)
            ? [.. typeof(CoreState).GetFields().Where(f => f.GetCustomAttribute<WhenAttribute>()?.Condition != false).OrderBy(f => f.MetadataToken)]
            : [null];

    private static int SizeOf(Type type) => (int)typeof(Unsafe).GetMethod(nameof(Unsafe.SizeOf))!
        .MakeGenericMethod(type).Invoke(null, null)!;

    // One block copy for each field: reflection would box every value.
    private static Copier Generate(List<KernelStatic> fields, bool toBytes)
    {
        DynamicMethod method = new(
            "CopyKernelStatics", null, [typeof(byte).MakeByRefType()], typeof(KernelState).Module, skipVisibility: true);
        ILGenerator code = method.GetILGenerator();
        foreach (KernelStatic field in fields)
        {
            if (!toBytes)
            {
                Load(code, field);
            }

            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldc_I4, field.Offset);
            code.Emit(OpCodes.Add);
            if (toBytes)
            {
                Load(code, field);
            }

            code.Emit(OpCodes.Ldc_I4, field.Size);
            code.Emit(OpCodes.Unaligned, (byte)1);
            code.Emit(OpCodes.Cpblk);
        }

        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Copier>();
    }

    private static void Load(ILGenerator code, KernelStatic field)
    {
        code.Emit(OpCodes.Ldsflda, field.Field);
        if (field.Part != null)
        {
            code.Emit(OpCodes.Ldflda, field.Part);
        }
    }

    // Stands in for a machine while classes are initialised: all that they may ask for is static memory.
    private sealed class StaticPlacement(Word start, Word size) : HostMemory
    {
        // Nothing stands behind an object, so that who writes there can be seen.
        private const Word Gap = 64;


        public Queue<FieldInfo> Fields { get; set; } = [];

        public Func<FieldInfo, Word>? Place { get; set; }

        public List<(FieldInfo Field, Word Address)> Done { get; } = [];

        public Word Used { get; private set; }

        public override Word Reserve(Word bytes, Word alignment)
        {
            FieldInfo field = Fields.Dequeue();
            Word address = Place?.Invoke(field) ?? Next(bytes, alignment);
            Done.Add((field, address));
            return address;
        }

        public override ref byte Resolve(Word address, Word bytes) => throw OnlyStatics();

        public override Word AddressOf(ref byte place) => throw OnlyStatics();

        public override ulong ReadDevice(Word address, int bytes) => throw OnlyStatics();

        public override void WriteDevice(Word address, int bytes, ulong value) => throw OnlyStatics();

        private Word Next(Word bytes, Word alignment)
        {
            Word address = (start + Used + alignment - 1) & ~(alignment - 1);
            Used = address + bytes + Gap - start;
            return Used <= size
                ? address
                : throw new InvalidOperationException($"static memory is full: {Used} of {size} bytes");
        }

        private static InvalidOperationException OnlyStatics() =>
            new("a static initialiser of the kernel may only reserve static memory");
    }
}
