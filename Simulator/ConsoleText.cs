// SPDX-License-Identifier: BSD-2-Clause
// The kernel's console output.
using System.Text;

namespace Sel4Gen.Simulator;

/// <summary>Keeps what was sent.</summary>
public class ConsoleText
{
    private readonly StringBuilder _text = new();

    /// <summary>Everything that was sent.</summary>
    public string Text => _text.ToString();

    /// <summary>How many bytes were sent.</summary>
    public int Length => _text.Length;

    /// <summary>Forgets what was sent after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => _text.Length = length;

    /// <summary>What was sent after the first <paramref name="length"/> bytes.</summary>
    public string TextAfter(int length) => _text.ToString(length, _text.Length - length);

    /// <summary>A byte is sent.</summary>
    public void Send(byte value) => _text.Append((char)value);
}
