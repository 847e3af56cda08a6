/** The categories there are rules for: the house's, named; the company's own by their code. */
import { useQuery } from '@tanstack/react-query'
import catalogue from '@rooms/compliance/ui.json'
import { api } from '@/app/api'
import { lookup, useLanguage } from '@/app/language'
import type { RulePacks } from '@/app/types'
import { CATEGORIES } from './texts'

export const PACKS = ['compliance', 'packs']

export function usePacks() {
  return useQuery({ queryKey: PACKS, queryFn: () => api.get<RulePacks>('/compliance/packs') })
}

export function useCategoryName(): (key: string) => string {
  const language = useLanguage()
  return (key) => lookup(catalogue, `category.${key}`, language) ?? key
}

export function useCategories(): { value: string; label: string }[] {
  const name = useCategoryName()
  const { data } = usePacks()
  const own = data?.own.map((each) => each.category) ?? []
  return [...new Set<string>([...CATEGORIES, ...own])].map((value) => ({ value, label: name(value) }))
}
