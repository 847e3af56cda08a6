/** Makes what stood out the show's action: who and by when is then filled in below. */
import { useCan } from '@/app/session'
import { useToast } from '@/components/Toast'
import { useTexts } from './texts'
import { useNoteActions } from './useReview'

export function useResolve(show: string): ((text: string) => void) | undefined {
  const t = useTexts()
  const toast = useToast()
  const writes = useCan()('review.notes.write')
  const { add } = useNoteActions(show)
  if (!writes) return undefined
  return (text) => add.mutate({ text, owner: null, due: null }, { onSuccess: () => toast(t('points.resolved')) })
}
