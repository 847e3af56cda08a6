/** All that is held on the person, saved as one file for them. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { api } from '@/app/api'
import { useLanguage } from '@/app/language'
import { saveFile } from '@/components/file/saveFile'
import { useSayError } from '@/components/Toast'
import { useTexts } from '../texts'

export function CopyButton({ id }: { id: string }) {
  const t = useTexts()
  const language = useLanguage()
  const sayError = useSayError()
  const copy = useMutation({
    mutationFn: () => api.postFile(`/dossier/people/requests/${id}/copy?lang=${language}`),
    onError: sayError,
    onSuccess: (file) => saveFile(`${t('people.copy_name')}.zip`, file),
  })
  return (
    <>
      <p className="faint">{t('people.copy_hint')}</p>
      <Button type="primary" loading={copy.isPending} onClick={() => copy.mutate()}>
        {t('people.copy')}
      </Button>
    </>
  )
}
