/** A pool: the one that all channels share, or a platform's own. */
import { Select } from 'antd'
import { PLATFORMS, usePlatformName } from '@/app/texts'
import { Field } from '@/components/form/Field'
import { useTexts } from './texts'

interface Props {
  label: string
  value: string
  onChange: (channel: string) => void
}

export function ChannelChoice({ label, value, onChange }: Props) {
  const t = useTexts()
  const platformName = usePlatformName()
  const options = [
    { value: '', label: t('pool.shared') },
    ...PLATFORMS.map((platform) => ({ value: platform, label: platformName(platform) })),
  ]
  return (
    <Field label={label}>
      {({ labelled: _, ...ids }) => (
        <Select {...ids} style={{ width: 132 }} value={value} options={options} onChange={onChange} />
      )}
    </Field>
  )
}
