import type { Database } from '../open.ts'

/**
 * Removes the accounts listed in the table `leaving` with their sessions and whatever opens or tells something in their
 * name, inside a transaction of its caller. What they made for others stays and belongs to nobody; in the journals of other
 * workspaces, and beside what was decided there, their names stand as they were then.
 */
export function removePeople({ sqlite }: Database): void {
  for (const statement of STATEMENTS) sqlite.exec(statement)
}

const THEM = '(SELECT id FROM leaving)'

const STATEMENTS = [
  `UPDATE shares SET created_by = NULL WHERE created_by IN ${THEM}`,
  `UPDATE activities SET user_id = NULL WHERE user_id IN ${THEM}`,
  `DELETE FROM deliveries WHERE webhook_id IN (SELECT id FROM webhooks WHERE created_by IN ${THEM})`,
  ...['invitations', 'api_tokens', 'webhooks'].map((table) => `DELETE FROM ${table} WHERE created_by IN ${THEM}`),
  ...['sessions', 'credentials', 'memberships'].map((table) => `DELETE FROM ${table} WHERE user_id IN ${THEM}`),
  `DELETE FROM users WHERE id IN ${THEM}`,
]
