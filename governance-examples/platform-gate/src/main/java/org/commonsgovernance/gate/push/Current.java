package org.commonsgovernance.gate.push;

import java.io.IOException;
import java.util.List;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.transport.ReceiveCommand;
import org.eclipse.jgit.transport.ReceiveCommand.Result;

/** Whether what a push was told when it began still holds, once it is its turn. */
final class Current {
    private final StoredRepository repository;
    private final Repositories repositories;
    private final Gate gate;
    private final int mostRefs;

    Current(StoredRepository repository, Repositories repositories, Gate gate, int mostRefs) {
        this.repository = repository;
        this.repositories = repositories;
        this.gate = gate;
        this.mostRefs = mostRefs;
    }

    /** Rejects what can't be moved any more, or not at all. To be called while nobody else can push. */
    void require(List<ReceiveCommand> commands, RefDatabase refs) throws IOException {
        if (isGone()) {
            reject(commands, "the repository was deleted meanwhile");
            return;
        }
        long made = commands.stream()
                .filter(one -> one.getType() == ReceiveCommand.Type.CREATE)
                .count();
        if (made > 0 && refs.getRefs().size() + made > mostRefs) {
            reject(commands, "a repository has at most " + mostRefs + " references; delete some first");
            return;
        }
        for (ReceiveCommand command : commands) {
            Ref ref = refs.exactRef(command.getRefName());
            ObjectId now = ref == null || ref.getObjectId() == null ? ObjectId.zeroId() : ref.getObjectId();
            if (!now.equals(command.getOldId())) {
                reject(List.of(command), "somebody else moved it meanwhile; fetch, then push again");
            } else if (command.getType() == ReceiveCommand.Type.DELETE
                    && gate.judges(repository, command.getRefName())) {
                reject(List.of(command), "a branch that is judged can't be deleted");
            }
        }
    }

    /** Whether the repository was deleted. */
    boolean isGone() {
        return repositories.isGone(repository);
    }

    /** Rejects those that are not yet decided. */
    static void reject(List<ReceiveCommand> commands, String why) {
        commands.stream()
                .filter(one -> one.getResult() == Result.NOT_ATTEMPTED)
                .forEach(one -> one.setResult(Result.REJECTED_OTHER_REASON, why));
    }
}
