export { usePassportTexts as useTexts } from '@/components/passport/texts'
