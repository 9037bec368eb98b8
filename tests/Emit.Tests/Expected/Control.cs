// SPDX-License-Identifier: BSD-2-Clause
// Control flow with effects in conditions, switches, out parameters, configuration that is decided.
using Sel4Gen;

public static class Config
{
    public const bool Fancy = false;
    public const int Rounds = 4;
}

public static class Control
{
    private static Word s_state;

    [EntryPoint]
    public static Word Drive(Word input)
    {
        if (Config.Fancy)
        {
            return Fancy(input);
        }

        Word total = 0;
        for (int i = 0; i < Config.Rounds; i++)
        {
            if (TryStep(input, out Word step) && step != 3)
            {
                total += step;
            }
        }

        switch (Classify(total))
        {
            case 0:
            case 1:
                return total;

            // Everything else is doubled.
            default:
                return total * 2;
        }
    }

    private static Word Fancy(Word input) => input;

    private static bool TryStep(Word input, out Word step)
    {
        s_state = s_state * 5 + input;
        step = s_state % 7;
        return step < 6;
    }

    private static int Classify(Word value) => value switch
    {
        0 => 0,
        1 or 2 or 3 => Weigh(value) > 2 ? 1 : 2,
        _ => -1,
    };

    private static Word Weigh(Word value)
    {
        short narrow = (short)value;
        narrow += 3;
        return (Word)(narrow * 2) / (value + 1);
    }
}
