import { type Branch, isBranch, type Tree } from './tree.js';
import { fromVersions, NO_RULE, type Version, versionsOf } from './versions.js';

const ROLES = ['employee', 'eq', 'manager'];

/** The rule on delegations, where the act that decides no single day has none. */
const DELEGATION: Branch = {
  rule: 'GEN-ROLE',
  article: 'approvazione giorno per giorno',
  basis: 'organisation',
};

/**
 * Every day is decided by somebody, or a delegate, where the act leaves it to the agreement (A6); what is decided
 * or communicated by the act stays as it is.
 */
export function withApprovalOfEachDay(tree: Tree): Tree {
  if (!isBranch(tree) || !isBranch(tree.approval)) return tree;
  const approval = inEachVersion(tree.approval, approved);
  return { ...tree, approval };
}

function approved(approval: Branch): Branch {
  const free = ROLES.filter((role) => approval[role] === 'none');
  if (free.length === 0) return approval;
  const deciders = Array.isArray(approval.deciders) ? approval.deciders : [];
  return {
    ...approval,
    ...Object.fromEntries(free.map((role) => [role, 'required'])),
    deciders: deciders.flatMap((one) => [
      ...ofRoles(one, (role) => free.includes(role), withDelegate),
      ...ofRoles(
        one,
        (role) => !free.includes(role),
        (figure) => figure,
      ),
    ]),
    delegation: inEachVersion(approval.delegation, (figure) => (figure === NO_RULE ? DELEGATION : figure)),
  };
}

function withDelegate(figure: Branch): Branch {
  const by = Array.isArray(figure.by) ? figure.by : [];
  return { ...figure, by: [...new Set([...by, 'delegate'])] };
}

/** An entry of the list for some of its roles; empty where it names none of them. */
function ofRoles(entry: Tree, keep: (role: string) => boolean, change: (figure: Branch) => Branch): Tree[] {
  const versions = versionsOf(entry).map(({ figure, ...days }): Version => {
    if (figure === NO_RULE) return { ...days, figure };
    const roles = (Array.isArray(figure.roles) ? figure.roles : ROLES).filter(keep);
    return { ...days, figure: roles.length > 0 ? change({ ...figure, roles }) : NO_RULE };
  });
  return versions.every(({ figure }) => figure === NO_RULE) ? [] : [fromVersions(versions)];
}

function inEachVersion(node: Tree, change: (figure: Branch) => Branch): Tree {
  return fromVersions(versionsOf(node).map((version) => ({ ...version, figure: change(version.figure) })));
}
