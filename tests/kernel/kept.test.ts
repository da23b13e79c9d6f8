import { describe, expect, test } from 'vitest'
import { kept } from '#lib/kernel/kept'

describe('what is kept', () => {
  test('is made once for each text', () => {
    const asked: string[] = []
    const lengthOf = kept((text) => asked.push(text) && { length: text.length })
    const first = lengthOf('one')
    expect(first).toEqual({ length: 3 })
    expect(lengthOf('three')).toEqual({ length: 5 })
    expect(lengthOf('one')).toBe(first)
    expect(asked).toEqual(['one', 'three'])
  })

  test('is forgotten where it would be too many, and made again', () => {
    const asked: string[] = []
    const upper = kept((text) => asked.push(text) && text.toUpperCase(), 2)
    expect(['a', 'b', 'c', 'a'].map(upper)).toEqual(['A', 'B', 'C', 'A'])
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})
