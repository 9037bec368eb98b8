// SPDX-License-Identifier: BSD-2-Clause
// Prints what others append to a file, as it comes: what random tests tell while they run.
using System;
using System.IO;
using System.Threading;
using Sel4Gen.Transpiler.Terminal;

namespace Sel4Gen.Transpiler.Testing;

/// <summary>Follows a file until it is disposed.</summary>
internal sealed class FileFollower : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(500);
    private readonly StreamReader _reader;
    private readonly ManualResetEventSlim _end = new();
    private readonly Thread _thread;

    /// <summary>Begins with an empty file.</summary>
    public FileFollower(string file)
    {
        _reader = new StreamReader(
            new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite));
        _thread = new Thread(Follow) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _end.Set();
        _thread.Join();
        _reader.Dispose();
        _end.Dispose();
    }

    private void Follow()
    {
        bool isLast;
        do
        {
            isLast = _end.Wait(s_pause);
            while (_reader.ReadLine() is { } line)
            {
                Steps.Say("    " + line);
            }
        }
        while (!isLast);
    }
}
