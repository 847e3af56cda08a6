/** Loudness out of samples, in dB below full scale. */
export const SILENT_DB = -100

export function decibel(amplitude: number): number {
  return amplitude > 0 ? Math.max(20 * Math.log10(amplitude), SILENT_DB) : SILENT_DB
}

export interface Heard {
  /** Mean square of one moment's samples. */
  power: number
  peak: number
}

export function heard(samples: Float32Array): Heard {
  let sum = 0
  let peak = 0
  for (const sample of samples) {
    sum += sample * sample
    peak = Math.max(peak, Math.abs(sample))
  }
  return { power: samples.length ? sum / samples.length : 0, peak }
}

/** While somebody speaks: the louder half of the moments counts, pauses don't. */
export function loudness(moments: readonly Heard[]): { level_db: number; peak_db: number } {
  const louder = moments.map((each) => each.power).sort((a, b) => b - a).slice(0, Math.ceil(moments.length / 2))
  const mean = louder.reduce((sum, each) => sum + each, 0) / Math.max(louder.length, 1)
  const peak = Math.max(0, ...moments.map((each) => each.peak))
  return { level_db: round(decibel(Math.sqrt(mean))), peak_db: round(decibel(peak)) }
}

/** How much louder the tone got, in dB. */
export function rise(before: readonly number[], during: readonly number[]): number {
  return round(mean(during) - mean(before))
}

function mean(values: readonly number[]): number {
  const told = values.map((each) => Math.max(each, SILENT_DB))
  return told.length ? told.reduce((sum, each) => sum + each, 0) / told.length : SILENT_DB
}

const round = (value: number) => Math.round(value * 10) / 10
