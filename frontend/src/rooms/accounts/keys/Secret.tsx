/** A new key, whole, for the only time. */
import { CopyOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useToast } from '@/components/Toast'
import { useTexts } from '../texts'

export function Secret({ secret }: { secret: string }) {
  const t = useTexts()
  const toast = useToast()
  const copy = async () => {
    await navigator.clipboard.writeText(secret)
    toast(t('keys.copied'))
  }
  return (
    <div className="secret" role="status">
      <p>{t('keys.once')}</p>
      <code>{secret}</code>
      <Button icon={<CopyOutlined />} onClick={() => void copy()}>
        {t('keys.copy')}
      </Button>
    </div>
  )
}
