/** 素材日历: assets in lanes, one a platform, by the day they are due. */
import type { DueAsset } from '@/app/types/planning'
import { dateTime } from '@/components/num/time'

export interface Lane {
  /** Empty for assets of no platform. */
  platform: string
  /** The assets of each day, in the order of the days. */
  days: DueAsset[][]
}

export const dayOf = (asset: DueAsset, zone: string) => dateTime(asset.due_at, zone).slice(0, 10)

/** Platforms that have something due in these days, in the order they are given; no platform last. */
export function lanesOf(assets: DueAsset[], days: string[], zone: string, order: readonly string[]): Lane[] {
  const here = assets.filter((each) => days.includes(dayOf(each, zone)))
  const place = (platform: string) => (platform === '' ? Infinity : order.indexOf(platform))
  const platforms = [...new Set(here.map((each) => each.platform))].sort((one, other) => place(one) - place(other))
  return platforms.map((platform) => ({
    platform,
    days: days.map((day) => here.filter((each) => each.platform === platform && dayOf(each, zone) === day)),
  }))
}

/** Who owns something here, each once, by name. */
export function ownersOf(assets: DueAsset[]): string[] {
  return [...new Set(assets.map((each) => each.owner))].filter(Boolean).sort((one, other) => one.localeCompare(other, 'zh'))
}

/** Whole days since an asset should have been made, the day itself not counted. */
export function daysLate(asset: DueAsset, today: string, zone: string): number {
  return Math.max(0, Math.round((Date.parse(today) - Date.parse(dayOf(asset, zone))) / 86_400_000))
}
