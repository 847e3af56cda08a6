/** A robot's webhook, and the secret it is signed with where its platform signs. */
import { TextField } from '@/components/form/TextField'
import type { FieldsProps } from './ChannelForm'
import { useTexts } from './texts'

export function RobotFields({ draft, held, set }: FieldsProps) {
  const t = useTexts()
  const robot = draft.kind === 'feishu' || draft.kind === 'dingtalk' ? draft.kind : 'wecom'
  return (
    <>
      <TextField
        label={t('robot.url')}
        hint={t(held.includes('url') ? 'held.keep' : `robot_where.${robot}`)}
        value={draft.url}
        onChange={(url) => set({ url })}
        optional={held.includes('url')}
      />
      {robot !== 'wecom' && (
        <TextField
          label={t('robot.secret')}
          hint={t(held.includes('secret') ? 'held.keep' : `robot_secret.${robot}`)}
          value={draft.secret}
          onChange={(secret) => set({ secret })}
          secret
          optional
        />
      )}
    </>
  )
}
