# Short names for `cargo xtask …`; nobody needs `just` to work here.

# The names that there are.
default:
    @just --list

# The sample college, on a fresh database.
dev:
    cargo run --release -- demo

# Tests by name, or all of them: `just t traced`.
t *name:
    cargo nextest run --workspace {{name}}

# Everything that can be tested, on both databases.
test:
    cargo xtask test

# The stories in a real browser: `just browser --all` walks every page.
browser *how:
    cargo xtask browser {{how}}

# Pictures of every page, in target/shots/INDEX.html.
shots:
    cargo xtask shots

# The house rules that a machine can check.
tidy:
    cargo fmt --all
    cargo xtask tidy

# Write docs/generated anew; the difference is what to look at.
bless:
    cargo xtask bless

# Everything that must hold before a change is kept.
ci:
    .ci/run

# A database shell on the private PostgreSQL.
psql:
    cargo xtask postgres start
    psql "$(cargo xtask postgres url)"
