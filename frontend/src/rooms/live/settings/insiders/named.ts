/** People pasted one a line: the id, then a note after a tab, a comma or a space; each once. */
export interface Named {
  person: string
  note: string
}

export function namedIn(text: string): Named[] {
  const found = new Map<string, Named>()
  for (const line of text.split(/\r?\n/)) {
    const [, person = '', note = ''] = /^([^\s,，]+)[\s,，]*(.*)$/.exec(line.trim()) ?? []
    if (person) found.set(person, { person: person.slice(0, 128), note: note.trim().slice(0, 120) })
  }
  return [...found.values()]
}
