/** Language and theme, one press each. */
import { MoonOutlined, SunOutlined } from '@ant-design/icons'
import { useSpeech } from '../language'
import { useCommon } from '../texts'
import { useTheme } from '../theme/ThemeProvider'

export function LanguageSwitch() {
  const t = useCommon()
  const { language, speak } = useSpeech()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="icon-button language" lang={other} onClick={() => speak(other)}>
      {language === 'zh' ? 'EN' : '中'}
      <span className="hidden-text"> {t('language.other')}</span>
    </button>
  )
}

export function ThemeSwitch() {
  const t = useCommon()
  const { mode, choose } = useTheme()
  const other = mode === 'dark' ? 'light' : 'dark'
  return (
    <button
      type="button"
      className="icon-button"
      onClick={() => choose(other)}
      aria-label={t(`theme.to.${other}`)}
      data-tip={t(`theme.to.${other}`)}
    >
      {mode === 'dark' ? <SunOutlined /> : <MoonOutlined />}
    </button>
  )
}
