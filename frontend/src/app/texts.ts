/** The frame's own words, used by every room. */
import catalogue from '@rooms/site/ui.json'
import { lookup, roomTexts, useLanguage } from './language'

export const useCommon = roomTexts(catalogue)

/** Every platform this front end has a name for. */
export const PLATFORMS = Object.keys(catalogue).flatMap((key) =>
  key.startsWith('platform.') ? [key.slice('platform.'.length)] : [],
)

export function usePlatformName(): (platform: string) => string {
  const language = useLanguage()
  return (platform) => lookup(catalogue, `platform.${platform}`, language) ?? platform
}

/** The part of a {zh, en} pair, or of `<stem>_zh`, that this reader wants. */
export function useOwn() {
  const language = useLanguage()
  return <T extends { zh: string; en: string }>(pair: T): string => pair[language] || pair.zh
}
