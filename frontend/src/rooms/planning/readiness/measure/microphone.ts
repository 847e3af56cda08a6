/** The microphone as it hears, without the browser's own corrections. */
import { heard, loudness, rise, type Heard } from './sound'

const SPEAKS_MS = 5000
const TONE_HZ = 1000
const TONE_MS = 1500
const SETTLES_MS = 400
const EVERY_MS = 50
const LOUD = 0.3

export function microphoneOf(device: string): Promise<MediaStream> {
  const plain = { echoCancellation: false, noiseSuppression: false, autoGainControl: false }
  return navigator.mediaDevices.getUserMedia({ audio: device ? { ...plain, deviceId: { exact: device } } : plain })
}

const after = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

async function listening<T>(stream: MediaStream, listen: (context: AudioContext, ear: AnalyserNode) => Promise<T>): Promise<T> {
  const context = new AudioContext()
  try {
    await context.resume()
    const ear = context.createAnalyser()
    ear.smoothingTimeConstant = 0
    context.createMediaStreamSource(stream).connect(ear)
    return await listen(context, ear)
  } finally {
    await context.close()
  }
}

/** While somebody speaks for five seconds. `onHeard` is told how loud each moment is. */
export function measureSound(stream: MediaStream, onHeard: (moment: Heard) => void): Promise<{ level_db: number; peak_db: number }> {
  return listening(stream, async (_, ear) => {
    const samples = new Float32Array(ear.fftSize)
    const moments: Heard[] = []
    for (let gone = 0; gone < SPEAKS_MS; gone += EVERY_MS) {
      await after(EVERY_MS)
      ear.getFloatTimeDomainData(samples)
      const moment = heard(samples)
      moments.push(moment)
      onHeard(moment)
    }
    return loudness(moments)
  })
}

/** How much of a tone that the speakers play comes back into the microphone. */
export function measureEcho(stream: MediaStream): Promise<{ rise_db: number }> {
  return listening(stream, async (context, ear) => {
    const before = await toneHeard(context, ear)
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = TONE_HZ
    volume.gain.value = LOUD
    tone.connect(volume).connect(context.destination)
    tone.start()
    await after(SETTLES_MS)
    const during = await toneHeard(context, ear)
    tone.stop()
    return { rise_db: rise(before, during) }
  })
}

async function toneHeard(context: AudioContext, ear: AnalyserNode): Promise<number[]> {
  const bins = new Float32Array(ear.frequencyBinCount)
  const bin = Math.round((TONE_HZ * ear.fftSize) / context.sampleRate)
  const told: number[] = []
  for (let gone = 0; gone < TONE_MS; gone += EVERY_MS) {
    await after(EVERY_MS)
    ear.getFloatFrequencyData(bins)
    told.push(bins[bin] ?? -Infinity)
  }
  return told
}
