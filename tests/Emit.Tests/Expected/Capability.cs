// SPDX-License-Identifier: BSD-2-Clause
// Packed words: accessors on locals and in memory, tags, contracts, results of several values.
using Sel4Gen;

/// <summary>What a token is.</summary>
public enum TokenKind : byte
{
    None = 0,
    Door = 1,
}

/// <summary>Any token.</summary>
[Packed(2)]
public partial struct Token
{
    [Tag, Bits(0, 60, 4)] public partial TokenKind Kind { get; set; }
}

/// <summary>Opens a door.</summary>
[PackedVariant(typeof(Token), TokenKind.Door)]
public partial struct DoorToken
{
    /// <summary>The door's number.</summary>
    [Bits(0, 0, 16)] public partial Word Door { get; set; }

    [Bits(1, 0, 1)] public partial bool MayOpen { get; set; }
}

public static class Tokens
{
    public const Word MaxDoor = 0x100;

    /// <summary>The door that a token in memory opens, and whether it opens one at all.</summary>
    [EntryPoint]
    public static Word Open(Ptr<Token> place)
    {
        (bool ok, Word door) = Check(place.Ref);
        return ok ? door : MaxDoor;
    }

    private static (bool ok, Word door) Check(Token token)
    {
        if (token.Kind != TokenKind.Door || !DoorToken.From(token).MayOpen)
        {
            return (false, 0);
        }

        DoorToken door = DoorToken.From(token);
        Contract.Assert(door.Door < MaxDoor);
        return (true, door.Door);
    }

    /// <summary>Locks the door of a token in memory.</summary>
    [EntryPoint]
    public static void Lock(Ptr<DoorToken> place, Word door)
    {
        Contract.Requires(door < MaxDoor);
        place.Ref.MayOpen = false;
        place.Ref.Door = door;
        DoorToken copy = place.Ref;
        copy.Door = door + 1;
        place[1] = copy;
    }
}
