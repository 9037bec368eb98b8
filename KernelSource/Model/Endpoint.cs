// SPDX-License-Identifier: BSD-2-Clause
// The endpoint object in memory: a queue of threads that all wait to send, or all wait to receive.
namespace Sel4Gen.Kernel;

/// <summary>The state of an endpoint: whether its queue waits to send or to receive.</summary>
public enum EndpointState : byte
{
    Idle = 0,
    Send = 1,
    Receive = 2,
}

/// <summary>An endpoint. 2^4 bytes (manual: seL4_EndpointBits).</summary>
[Packed(2)]
public partial struct Endpoint
{
    [Bits(0, 0, Config.WordBits)]
    public partial Ptr<Tcb> QueueHead { get; set; }

    [Bits(1, 2, Config.WordBits - 2, ValueShift = 2)]
    public partial Ptr<Tcb> QueueTail { get; set; }

    [Bits(1, 0, 2)]
    public partial EndpointState State { get; set; }
}
