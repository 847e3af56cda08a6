/** Which of the two languages is spoken, and how a room's catalogue becomes sentences. */
import { createContext, useCallback, useContext, useEffect, type ReactNode } from 'react'
import { fill, type Params } from './fill'
import { useRemembered } from './remember'
import type { Language } from './types'

export type Catalogue = Record<string, Record<Language, string>>
export type Say<Key extends string> = (key: Key, params?: Params) => string

const LanguageContext = createContext<{ language: Language; speak: (language: Language) => void }>({
  language: 'zh',
  speak: () => undefined,
})

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, speak] = useRemembered<Language>('language', 'zh')
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  return <LanguageContext value={{ language, speak }}>{children}</LanguageContext>
}

export function useSpeech() {
  return useContext(LanguageContext)
}

export function useLanguage(): Language {
  return useContext(LanguageContext).language
}

/** A room's texts as a hook; a key that isn't in its catalogue doesn't compile. */
export function roomTexts<C extends Catalogue>(catalogue: C) {
  return function useTexts(): Say<keyof C & string> {
    const language = useLanguage()
    return useCallback((key, params) => fill(catalogue[key]?.[language] ?? key, params), [language])
  }
}

/** Texts whose key is only known at run time, such as platform codes: the code itself where there is none. */
export function lookup(catalogue: Catalogue, key: string, language: Language): string | null {
  return catalogue[key]?.[language] ?? null
}
