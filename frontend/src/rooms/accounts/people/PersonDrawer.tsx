/** A new person, or a change to one. */
import { SideDrawer } from '@/components/SideDrawer'
import type { Person } from '@/app/types'
import { useTexts } from '../texts'
import { PersonForm } from './PersonForm'

interface Props {
  edited: Person | 'new' | null
  onClose: () => void
}

export function PersonDrawer({ edited, onClose }: Props) {
  const t = useTexts()
  const person = edited === 'new' ? null : edited
  return (
    <SideDrawer
      open={edited !== null}
      size={420}
      title={person ? person.name : t('people.add')}
      onClose={onClose}
    >
      {edited && <PersonForm key={person?.id ?? 'new'} person={person} onDone={onClose} />}
    </SideDrawer>
  )
}
