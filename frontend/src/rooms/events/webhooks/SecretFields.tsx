/** The words a platform signs with. Typed, never shown again. */
import { TextField } from '@/components/form/TextField'
import { useSecretWord } from '../texts'

interface Props {
  words: string[]
  typed: Record<string, string>
  onChange: (typed: Record<string, string>) => void
  hint: string
}

export function SecretFields({ words, typed, onChange, hint }: Props) {
  const named = useSecretWord()
  return (
    <>
      {words.map((word, index) => (
        <TextField
          key={word}
          secret
          label={named(word)}
          hint={index === words.length - 1 ? hint : undefined}
          value={typed[word] ?? ''}
          onChange={(text) => onChange({ ...typed, [word]: text })}
        />
      ))}
    </>
  )
}
