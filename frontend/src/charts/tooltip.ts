/** A tooltip built of elements, since the content policy refuses inline styles in text. */

export interface TooltipLine {
  name: string
  value: string
  colour: string
}

export function tooltip(title: string, lines: TooltipLine[]): HTMLElement {
  const box = document.createElement('div')
  box.className = 'chart-tip'
  box.append(element('strong', title))
  for (const line of lines) {
    const row = document.createElement('p')
    const dot = document.createElement('i')
    dot.style.background = line.colour
    row.append(dot, element('span', line.name), element('b', line.value))
    box.append(row)
  }
  return box
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
