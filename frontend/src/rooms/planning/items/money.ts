/** Minor units as they are typed into a cell, and back. */
import { major } from '@/components/num/amounts'

export const digitsOf = (currency: string) => Math.round(-Math.log10(major(1, currency)))

export const typed = (minor: number | null, currency: string) => (minor === null ? null : major(minor, currency))

export const kept = (value: number | null, currency: string) =>
  value === null ? null : Math.round(value / major(1, currency))
