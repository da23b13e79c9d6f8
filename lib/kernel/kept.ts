/** The same text makes the same: made once for each, and forgotten all together where they are more than `most`. */
export function kept<Made>(make: (text: string) => Made, most = 1000): (text: string) => Made {
  const made = new Map<string, Made>()

  return (text) => {
    const found = made.get(text)
    if (found !== undefined) return found
    const fresh = make(text)
    if (made.size >= most) made.clear()
    made.set(text, fresh)
    return fresh
  }
}
