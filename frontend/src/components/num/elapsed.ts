/** Seconds as a clock tells them. */
const two = (value: number) => String(value).padStart(2, '0')

/** `1:05:09`, or `5:09` within the first hour. */
export function clockText(seconds: number, hours = false): string {
  const whole = Math.floor(Math.abs(seconds))
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const sign = seconds < 0 ? '-' : ''
  return h > 0 || hours ? `${sign}${h}:${two(m)}:${two(s)}` : `${sign}${m}:${two(s)}`
}
