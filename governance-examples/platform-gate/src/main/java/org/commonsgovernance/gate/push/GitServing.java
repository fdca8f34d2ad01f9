package org.commonsgovernance.gate.push;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.commonsgovernance.gate.limits.Names;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.StoredRepository;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.http.server.GitServlet;
import org.eclipse.jgit.http.server.resolver.AsIsFileService;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.ServiceMayNotContinueException;
import org.eclipse.jgit.transport.UploadPack;
import org.eclipse.jgit.transport.resolver.ServiceNotAuthorizedException;
import org.eclipse.jgit.transport.resolver.ServiceNotEnabledException;
import org.jspecify.annotations.Nullable;

/** Git's smart HTTP protocol over the repositories. Who may push is asked before, in {@link GitDoor}. */
public final class GitServing {
    private static final String FOUND = GitServing.class.getName() + ".found";

    private final Repositories repositories;
    private final Folders folders;
    private final Gate gate;
    private final PushLimits limits;

    public GitServing(Repositories repositories, Folders folders, Gate gate, PushLimits limits) {
        this.repositories = repositories;
        this.folders = folders;
        this.gate = gate;
        this.limits = limits;
    }

    /** The servlet, for paths that end in {@code /NAME.git/...}. */
    public GitServlet servlet() {
        GitServlet servlet = new GitServlet();
        servlet.setRepositoryResolver(this::open);
        servlet.setAsIsFileService(AsIsFileService.DISABLED);
        servlet.setUploadPackFactory((request, repository) -> {
            return new UploadPack(repository);
        });
        servlet.setUploadPackErrorHandler((request, response, fetch) -> {
            try {
                fetch.upload();
            } catch (ServiceMayNotContinueException e) {
                throw e;
            } catch (IOException e) {
                GitFailures.tell(request, response, e, isGone(request));
            }
        });
        servlet.setReceivePackFactory(this::receive);
        return servlet;
    }

    private @Nullable StoredRepository find(String path) {
        String name = path.endsWith(".git") ? path.substring(0, path.length() - 4) : path;
        return Names.isName(name) ? repositories.find(name) : null;
    }

    /** Whether the repository that a request is about was deleted after it began. */
    boolean isGone(HttpServletRequest request) {
        return request.getAttribute(FOUND) instanceof StoredRepository found && repositories.isGone(found);
    }

    private Repository open(HttpServletRequest request, String path) throws RepositoryNotFoundException {
        StoredRepository found = find(path);
        if (found == null) {
            throw new RepositoryNotFoundException(path);
        }
        // The servlet shows later parts another path: what was found is handed on.
        request.setAttribute(FOUND, found);
        try {
            return folders.open(found);
        } catch (IOException e) {
            throw new RepositoryNotFoundException(path, e);
        }
    }

    private ReceivePack receive(HttpServletRequest request, Repository repository)
            throws ServiceNotEnabledException, ServiceNotAuthorizedException {
        String by = GitDoor.by(request);
        if (by == null) {
            throw new ServiceNotAuthorizedException("a push needs a token");
        }
        if (!request.getMethod().equals("POST")) {
            return new ReceivePack(repository); // lists the references
        }
        if (!(request.getAttribute(FOUND) instanceof StoredRepository stored) || stored.isMirror()) {
            throw new ServiceNotEnabledException("a mirror takes no pushes; push to where it is fetched from");
        }
        try {
            Quarantine quarantine = Quarantine.of(folders.of(stored.id()), folders.scratch());
            GatedReceivePack pack = new GatedReceivePack(stored, quarantine, folders, repositories, gate, limits, by);
            GitDoor.closeAfter(request, pack);
            return pack;
        } catch (IOException | UncheckedIOException e) {
            throw new ServiceNotEnabledException("the platform has no room for the push", e);
        }
    }
}
