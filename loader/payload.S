/* SPDX-License-Identifier: BSD-2-Clause */
/* The files in the loader's image. make-image names them on the command line; the device tree is optional. */

.macro payload name, file:req
	.global \name, \name\()_end
	.balign 16
\name:
	.incbin "\file"
\name\()_end:
.endm

.section .payload, "a"

payload payload_kernel, LOADER_KERNEL
payload payload_root, LOADER_ROOT_TASK

#ifdef LOADER_DTB
payload payload_dtb, LOADER_DTB
#else
	.global payload_dtb, payload_dtb_end
payload_dtb:
payload_dtb_end:
#endif
