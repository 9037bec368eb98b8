// SPDX-License-Identifier: BSD-2-Clause
// The runtime of -fsanitize=undefined for generated C in the process of the harness: whatever is found ends the entry.
using System.Linq;

namespace Sel4Gen.Replay.Native;

/// <summary>What compilers call for undefined behaviour.</summary>
internal static class UndefinedBehaviour
{
    private static readonly string[] s_checks =
    [
        "add_overflow", "sub_overflow", "mul_overflow", "negate_overflow", "divrem_overflow",
        "shift_out_of_bounds", "out_of_bounds", "load_invalid_value", "builtin_unreachable",
        "missing_return", "vla_bound_not_positive", "nonnull_arg", "nonnull_return_v1", "pointer_overflow",
        "invalid_builtin", "float_cast_overflow", "type_mismatch_v1", "alignment_assumption",
        "implicit_conversion",
    ];

    /// <summary>The functions, as C; they call <c>host_fail</c>.</summary>
    public static string Source() => string.Concat(
        s_checks.Select(c => $"void __ubsan_handle_{c}(void) {{ host_fail(\"undefined behaviour: {c}\"); }}\n"));
}
