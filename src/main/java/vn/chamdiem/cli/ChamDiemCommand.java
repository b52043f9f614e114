package vn.chamdiem.cli;

import picocli.CommandLine.Command;

/** The name of the program, and the list of its commands. */
@Command(
        name = "chamdiem",
        version = "0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "${bundle:help.chamdiem}",
        exitCodeList = {
            "0:${bundle:help.exit.0}",
            "1:${bundle:help.exit.1}",
            "2:${bundle:help.exit.2}",
            "3:${bundle:help.exit.3}",
            "4:${bundle:help.exit.4}",
            "5:${bundle:help.exit.5}"
        },
        footer = {
            "  chamdiem check --watch",
            "  chamdiem test qd766-2026 2-progress",
            "  chamdiem coverage qd766-2026 --threshold 95",
            "  chamdiem score",
            "  chamdiem score --ruleset qd766-2026 --figures phu-tho --format csv > phu-tho.csv",
            "  chamdiem explain H44.23",
            "  chamdiem explain \"Thanh tra tỉnh\" 2.1 --lang en",
            "  chamdiem explain H44.23 1.2 --why-not",
            "  chamdiem improve H44.23 --to points=20",
            "  chamdiem compare da-nang-448",
            "  chamdiem compare mic-2018/nam-2017 mic-2018/nam-2018 --agency nam-dinh",
            "  chamdiem diff --before qd766-2026/phu-tho --after nhap/qd766-2026 H44.23",
            "  chamdiem impact qd766-2026 nhap/qd766-2026 --policy impact.yaml",
            "  chamdiem report H44.23 -o H44.23.html",
            "  chamdiem report --ruleset da-nang-448 --figures nam-2020 --before nam-2019 --all",
            "  chamdiem show qd766-2026 --format html > qd766-2026.html",
            "  chamdiem template qd766-2026 --figures phu-tho",
            "  chamdiem new ruleset qd766-2026 qd766-2027",
            "  chamdiem new criterion qd766-2026 2.3 \"Tập huấn cán bộ\" --group 2 --max 5 --shape steps",
            "  chamdiem serve --port 8080"
        })
final class ChamDiemCommand {}
