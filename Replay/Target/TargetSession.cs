// SPDX-License-Identifier: BSD-2-Clause
// Compares a kernel on the target with the C# kernel: runs traces on both, and shrinks those on which they differ.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Sel4Gen.Replay.Native;

namespace Sel4Gen.Replay.Target;

/// <summary>User level saw something else on the target.</summary>
internal sealed class TargetException(string message) : Exception(message);

/// <summary>One kernel on the target.</summary>
internal sealed class TargetSession : IDisposable
{
    private readonly TargetImage _image;
    private readonly bool _isForeign;

    /// <summary>Boots both.</summary>
    /// <param name="isForeign">Whether the image has somebody else's kernel, of which only the interface is known.</param>
    /// <param name="known">What that kernel may do differently; null for nothing.</param>
    public TargetSession(TargetImage image, bool isForeign, IReadOnlyList<KnownDifference>? known = null)
    {
        _image = image;
        _isForeign = isForeign;
        bool isTold = isForeign || !TargetArch.BootsAlike;
        Recorder = new TargetRecorder(image, isTold ? TargetRun.Probe(image, TargetImage.Folder) : null, known, isForeign);
    }

    /// <summary>Makes traces.</summary>
    public TargetRecorder Recorder { get; }

    /// <summary>Plays a trace on the target.</summary>
    /// <returns>The steps up to the difference; null if there is none.</returns>
    public Failure? Play(TargetTrace trace)
    {
        if (TargetRun.Play(_image, trace, TargetImage.Folder, withConsole: !_isForeign && TargetArch.BootsAlike) is not { } difference)
        {
            return null;
        }

        // What comes behind the difference has no part in it.
        int made = trace.Steps.Take(difference.Step).Count(s => s.Action.Origin != null);
        int kept = 0;
        List<Step> steps = [];
        foreach (Step step in trace.Played)
        {
            bool isOfItsOwn = trace.Steps.Any(s => ReferenceEquals(s.Action.Origin, step));
            if (kept == made && isOfItsOwn)
            {
                break;
            }

            kept += isOfItsOwn ? 1 : 0;
            steps.Add(step);
        }

        return new Failure(null, steps, new TargetException(difference.Text));
    }

    /// <summary>Makes a trace small that differs.</summary>
    public Failure Shrink(Failure failure, bool hasTicks) => Shrinker.Shrink(failure, steps => Play(Recorder.Record(steps, hasTicks)));

    /// <inheritdoc/>
    public void Dispose() => Recorder.Dispose();
}
