// SPDX-License-Identifier: BSD-2-Clause
// Attributes of the cases of a conformance suite. The list of cases and docs/conformance.md are generated from them.
using System;

namespace Sel4Gen;

/// <summary>
/// The method is a case of a conformance suite: a static method without parameters. It begins with an empty room (see the
/// suite) and is judged by what it expects.
/// </summary>
/// <param name="subject">The invocation or system call by its C name, for example <c>seL4_CNode_Copy</c>.</param>
/// <param name="outcome">The error that it must give, or NoError.</param>
/// <param name="description">When, or with which effect; stands behind the outcome.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CaseAttribute(string subject, string outcome, string description) : Attribute
{
    /// <summary>The invocation or system call.</summary>
    public string Subject { get; } = subject;

    /// <summary>What comes of it.</summary>
    public string Outcome { get; } = outcome;

    /// <summary>When, or with which effect.</summary>
    public string Description { get; } = description;

    /// <summary>A constant expression over the configuration: whether the case has a meaning.</summary>
    public bool When { get; set; } = true;
}

/// <summary>An error that is declared for an invocation, but that no program can provoke: why not.</summary>
/// <param name="subject">The invocation.</param>
/// <param name="outcome">The error.</param>
/// <param name="reason">Why it cannot be provoked.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NoCaseAttribute(string subject, string outcome, string reason) : Attribute
{
    /// <summary>The invocation.</summary>
    public string Subject { get; } = subject;

    /// <summary>The error.</summary>
    public string Outcome { get; } = outcome;

    /// <summary>Why it cannot be provoked.</summary>
    public string Reason { get; } = reason;
}
