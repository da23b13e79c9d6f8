import type { Database } from '../open.ts'

/**
 * Removes the accounts listed in the table `leaving` with their sessions and whatever opens something in their name, inside
 * a transaction of its caller. What they made for others stays and names nobody.
 */
export function removePeople({ sqlite }: Database): void {
  for (const statement of STATEMENTS) sqlite.exec(statement)
}

const THEM = '(SELECT id FROM leaving)'

const STATEMENTS = [
  ...['shares', 'webhooks'].map((table) => `UPDATE ${table} SET created_by = NULL WHERE created_by IN ${THEM}`),
  `UPDATE activities SET user_id = NULL WHERE user_id IN ${THEM}`,
  ...['invitations', 'api_tokens'].map((table) => `DELETE FROM ${table} WHERE created_by IN ${THEM}`),
  ...['sessions', 'credentials', 'memberships'].map((table) => `DELETE FROM ${table} WHERE user_id IN ${THEM}`),
  `DELETE FROM users WHERE id IN ${THEM}`,
]
