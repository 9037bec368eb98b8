// SPDX-License-Identifier: BSD-2-Clause
// Object types for Retype: which exist, their sizes, and how zeroed memory becomes an object
// (manual, section "Object Sizes").
using Sel4Gen.Api;

namespace Sel4Gen.Kernel;

/// <summary>Creates objects.</summary>
public static class ObjectFactory
{
    /// <summary>Whether the object type exists.</summary>
    public static bool IsType(Word type) => type < (Word)ObjectType.FirstArch || Arch.IsObjectType(type);

    /// <summary>Whether device memory can become this type: only types that the kernel never writes to.</summary>
    public static bool MayBeDevice(Word type) =>
        type == (Word)ObjectType.Untyped || (type >= (Word)ObjectType.FirstArch && Arch.IsFrameType(type));

    /// <summary>An object of this type has 2^n bytes.</summary>
    /// <param name="type">An existing type.</param>
    /// <param name="userSize">For types of variable size: log2 of it, in slots for a CNode, else in
    /// bytes.</param>
    public static Word SizeBits(Word type, Word userSize)
    {
        if (Config.Mcs)
        {
            if (type == (Word)ObjectType.SchedContext)
            {
                return userSize;
            }
            if (type == (Word)ObjectType.Reply)
            {
                return ObjectSize.ReplyBits;
            }
        }
        switch (type)
        {
            case (Word)ObjectType.Untyped:
                return userSize;
            case (Word)ObjectType.Tcb:
                return ObjectSize.TcbBits;
            case (Word)ObjectType.Endpoint:
                return ObjectSize.EndpointBits;
            case (Word)ObjectType.Notification:
                return ObjectSize.NotificationBits;
            case (Word)ObjectType.CapTable:
                return userSize + ObjectSize.SlotBits;
            default:
                return Arch.ObjectSizeBits(type);
        }
    }

    /// <summary>
    /// Creates an object in zeroed memory, or in device memory, and returns its first capability.
    /// </summary>
    public static Cap Create(Word type, Word address, Word userSize, bool isDevice)
    {
        if (Config.Mcs)
        {
            if (type == (Word)ObjectType.SchedContext)
            {
                return SchedContextCap.New(@object: Ptr<SchedContext>.At(address), sizeBits: userSize).ToCap();
            }
            if (type == (Word)ObjectType.Reply)
            {
                return ReplyCap.New(@object: Ptr<Tcb>.At(address), isMaster: false, canGrant: true).ToCap();
            }
        }
        switch (type)
        {
            case (Word)ObjectType.Untyped:
                return UntypedCap.New(
                    @base: address,
                    sizeBits: userSize,
                    isDevice: isDevice,
                    freeIndex: 0).ToCap();
            case (Word)ObjectType.Tcb:
                return CreateThread(Ptr<Tcb>.At(address));
            case (Word)ObjectType.Endpoint:
                return EndpointCap.New(
                    @object: Ptr<Endpoint>.At(address),
                    badge: 0,
                    canSend: true,
                    canReceive: true,
                    canGrant: true,
                    canGrantReply: true).ToCap();
            case (Word)ObjectType.Notification:
                return NotificationCap.New(
                    @object: Ptr<Notification>.At(address),
                    badge: 0,
                    canSend: true,
                    canReceive: true).ToCap();
            case (Word)ObjectType.CapTable:
                return CNodeCap.New(
                    @object: Ptr<Cte>.At(address),
                    radix: userSize,
                    guardSize: 0,
                    guard: 0).ToCap();
            default:
                return Arch.CreateObject(type, address, isDevice);
        }
    }

    // Zeroed memory is an inactive thread without capabilities; only non-zero fields have to be set.
    [SubsetException("S4G3035", "the current domain is below Config.NumDomains")]
    private static Cap CreateThread(Ptr<Tcb> thread)
    {
        Arch.InitContext(thread);
        if (!Config.Mcs)
        {
            Time.Fill(thread);
        }

        thread.Ref.Domain = (uint)KernelState.CurrentDomain;
        if (Config.DebugBuild)
        {
            Debug.AddThread(thread);
            Debug.NameAfterParent(thread, KernelState.Core.CurrentThread);
        }

        return ThreadCap.New(@object: thread).ToCap();
    }
}
