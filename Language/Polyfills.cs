// SPDX-License-Identifier: BSD-2-Clause
// What the C# compiler needs from the runtime and netstandard2.0 does not have. Embedded: whoever sees the
// internals of this library uses its own runtime's.
#pragma warning disable CA1720, IDE0130
namespace Microsoft.CodeAnalysis
{
    /// <summary>Marks types that are this assembly's own, even for those that see its internals.</summary>
    internal sealed partial class EmbeddedAttribute : System.Attribute
    {
    }
}

namespace System
{
    using Microsoft.CodeAnalysis;

    /// <summary>An index from either end.</summary>
    [Embedded]
    internal readonly struct Index
    {
        private readonly int _value;

        public Index(int value, bool fromEnd = false) => _value = fromEnd ? ~value : value;

        public int GetOffset(int length) => _value < 0 ? length + _value + 1 : _value;

        public static implicit operator Index(int value) => new(value);
    }

    /// <summary>From one index to another.</summary>
    [Embedded]
    internal readonly struct Range
    {
        public Range(Index start, Index end)
        {
            Start = start;
            End = end;
        }

        public Index Start { get; }

        public Index End { get; }

        public static Range EndAt(Index end) => new(new Index(0), end);

        public static Range StartAt(Index start) => new(start, new Index(0, fromEnd: true));
    }
}

namespace System.Runtime.CompilerServices
{
    using Microsoft.CodeAnalysis;

    /// <summary>Marks init accessors.</summary>
    [Embedded]
    internal static class IsExternalInit
    {
    }

    /// <summary>Marks members that an object initialiser must set.</summary>
    [Embedded]
    internal sealed class RequiredMemberAttribute : Attribute
    {
    }

    /// <summary>Marks members that only a compiler may use which knows a feature.</summary>
    [Embedded]
    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    internal sealed class CompilerFeatureRequiredAttribute : Attribute
    {
        public CompilerFeatureRequiredAttribute(string featureName) => FeatureName = featureName;

        public string FeatureName { get; }
    }
}
