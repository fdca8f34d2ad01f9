package org.commonsgovernance.gate;

import io.javalin.Javalin;
import io.javalin.util.JavalinException;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import org.commonsgovernance.collect.affiliation.AffiliationBook;
import org.commonsgovernance.collect.affiliation.AffiliationFiles;
import org.commonsgovernance.gate.api.Api;
import org.commonsgovernance.gate.api.Reporting;
import org.commonsgovernance.gate.api.ServerErrors;
import org.commonsgovernance.gate.judge.Judge;
import org.commonsgovernance.gate.limits.Callers;
import org.commonsgovernance.gate.limits.RateLimit;
import org.commonsgovernance.gate.mirror.Mirrors;
import org.commonsgovernance.gate.ops.Metrics;
import org.commonsgovernance.gate.ops.Scratch;
import org.commonsgovernance.gate.packs.RulePacks;
import org.commonsgovernance.gate.pages.Pages;
import org.commonsgovernance.gate.policy.GatePolicy;
import org.commonsgovernance.gate.policy.Policies;
import org.commonsgovernance.gate.push.Folders;
import org.commonsgovernance.gate.push.Gate;
import org.commonsgovernance.gate.push.GitDoor;
import org.commonsgovernance.gate.push.GitServing;
import org.commonsgovernance.gate.push.JudgeQueue;
import org.commonsgovernance.gate.push.Recovery;
import org.commonsgovernance.gate.store.Database;
import org.commonsgovernance.gate.store.PackTable;
import org.commonsgovernance.gate.store.Pushes;
import org.commonsgovernance.gate.store.Repositories;
import org.commonsgovernance.gate.store.Tokens;
import org.commonsgovernance.gate.workbench.Workbench;
import org.commonsgovernance.rules.problem.InvalidInputException;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole platform: made of its parts, started, and stopped in the order in which nothing is lost. */
public final class Platform implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platform.class);
    private static final String GIT = "/git/*";
    private static final int BURST = 10;

    private final DataFolder folder;
    private final Database database;
    private final Metrics metrics = new Metrics();
    private final JudgeQueue queue;
    private final Mirrors mirrors;
    private final Javalin server;
    private final Tokens tokens;
    private final Api api;
    private volatile boolean isStopping;
    private volatile @Nullable String address;

    private Platform(Settings settings) {
        this.folder = DataFolder.open(settings.data());
        Scratch scratch = new Scratch(folder.scratch());
        this.database = Database.open(folder.database());
        Repositories repositories = new Repositories(database);
        Pushes pushes = new Pushes(database);
        Folders folders = new Folders(folder.repositories(), scratch);
        Recovery.run(repositories, pushes, folders);
        this.tokens = new Tokens(database);
        RulePacks packs = new RulePacks(new PackTable(database), scratch);
        GatePolicy policy = settings.policy() == null
                ? Policies.standard(packs.criteria())
                : Policies.read(settings.policy(), packs.criteria());
        AffiliationBook book =
                settings.affiliations().isEmpty() ? null : AffiliationFiles.read(settings.affiliations());
        Judge judge = new Judge(scratch, book);
        this.queue = new JudgeQueue(settings.judges());
        Callers callers =
                new Callers(tokens, new RateLimit(settings.requestsPerSecond(), settings.requestsPerSecond() * BURST));
        Addressed addressed = new Addressed(settings);
        String shown = addressed.address();
        this.address = shown;
        Gate gate = new Gate(policy, packs, judge, queue, pushes, metrics, shown);
        this.mirrors = new Mirrors(repositories, folders, gate, pushes);
        Reporting reporting = new Reporting(packs, pushes, judge);
        this.api = new Api(
                callers,
                new Api.Parts(
                        repositories,
                        pushes,
                        folders,
                        packs,
                        policy,
                        tokens,
                        mirrors,
                        reporting,
                        metrics,
                        shown,
                        () -> isStopping),
                Pages::problem);
        Pages pages = new Pages(repositories, pushes, packs, shown);
        Workbench workbench = new Workbench(packs, repositories, gate, reporting);
        GitServing git = new GitServing(repositories, folders, gate, settings.limits());
        metrics.watch("gate.judging.waiting", "Pushes that wait to be judged", queue::waiting);
        metrics.watch("gate.disk.left.bytes", "Room that the disk has for what is kept", folders::bytesLeft);
        this.server = Javalin.create(config -> {
            Listening.configure(config, settings, addressed.port(), metrics);
            config.jetty.modifyServletContextHandler(handler -> {
                addGit(handler, git, callers);
                handler.setErrorHandler(new ServerErrors());
            });
            api.addTo(config.routes);
            pages.addTo(config.routes);
            workbench.addTo(config.routes);
        });
    }

    /** Starts one. The first time, a token for its administrator is written into the data folder. */
    public static Platform start(Settings settings) {
        Platform platform = new Platform(settings);
        try {
            platform.makeFirstToken();
            platform.server.start();
        } catch (JavalinException e) {
            platform.close();
            throw InvalidInputException.of(
                    settings.host() + ":" + settings.port(), "can't be listened on: " + e.getMessage());
        }
        LOG.info("listening on {}", platform.address());
        return platform;
    }

    private static void addGit(ServletContextHandler handler, GitServing git, Callers callers) {
        handler.addFilter(new FilterHolder(new GitDoor(callers, git)), GIT, EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(new ServletHolder(git.servlet()), GIT);
    }

    private void makeFirstToken() {
        if (!tokens.all().isEmpty()) {
            return;
        }
        Tokens.Made made = tokens.make("administrator", Tokens.Scope.ADMIN);
        try {
            Path file = folder.firstToken();
            Files.writeString(file, made.text() + "\n");
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            LOG.info("a token for the administrator is in {}; take it out and delete the file", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where people reach it. */
    public String address() {
        return String.valueOf(address);
    }

    /** Its routes, for whoever describes them. */
    public Api api() {
        return api;
    }

    /** Where things are kept, for those who try what happens when that fails. */
    Database database() {
        return database;
    }

    /** Takes no more requests, lets those end that began, then closes what they used. */
    @Override
    public void close() {
        isStopping = true;
        LOG.info("stopping: no more requests are taken");
        try {
            server.stop();
        } catch (JavalinException e) { // what is kept is closed all the same
            LOG.warn("requests that began did not end in time and were cut off");
        }
        mirrors.close();
        queue.close();
        database.close();
        metrics.close();
        folder.close();
        LOG.info("stopped");
    }
}
