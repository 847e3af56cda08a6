/** What of an asset's files is reckoned on the page. */
import type { AssetFile } from '@/app/types/planning'
import { decimal } from '@/components/num/decimal'

/** As the server takes them. */
export const LARGEST_MB = 12
export const VARIANTS = ['', 'A', 'B', 'C', 'D'] as const satisfies AssetFile['variant'][]

/** The first letter that no file has; none where all are taken. */
export function freeVariant(files: Pick<AssetFile, 'variant'>[]): AssetFile['variant'] {
  return VARIANTS.find((letter) => letter !== '' && files.every((each) => each.variant !== letter)) ?? ''
}

export function sizeOf(bytes: number): string {
  return bytes < 1 << 20 ? `${decimal(Math.max(1, Math.round(bytes / 1024)), 0, 0)} KB` : `${decimal(bytes / (1 << 20), 0, 1)} MB`
}
