"""The bill of materials behind deploy/sbom: reads `swift package show-dependencies --format json`, writes CycloneDX 1.6. Needs the standard library alone, but for --check."""
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def expression(text):
    """The SPDX expression of a licence's text; None where it is none that is known here."""
    if "Apache License" in text and re.search(r"Version 2\.0", text):
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"
    if "Permission is hereby granted, free of charge" in text:
        return "MIT"
    return None


def swift_packages(tree):
    """Components by reference, and who needs whom."""
    components, needs = {}, {}

    def visit(node):
        name = node["identity"]
        address = re.sub(r"^https://|\.git$", "", node["url"])
        reference = f"pkg:swift/{address}@{node['version']}"
        if reference not in components:
            texts = [file.read_text(errors="replace") for file in sorted(pathlib.Path(node["path"]).glob("LICEN[CS]E*"))]
            found = next((one for one in map(expression, texts) if one), None)
            components[reference] = {
                "type": "library", "bom-ref": reference, "name": name, "version": node["version"], "scope": "required", "purl": reference,
                "licenses": [{"expression": found}] if found else [{"license": {"name": "see its LICENSE file"}}],
                "externalReferences": [{"type": "vcs", "url": f"https://{address}"}],
            }
        needs[reference] = sorted({visit(child) for child in node["dependencies"]})
        return reference

    direct = sorted({visit(child) for child in tree["dependencies"]})
    return components, needs, direct


def image_packages():
    """What the image installs at run time: the last apt-get install of the Dockerfile."""
    installed = re.findall(r"apt-get install -y --no-install-recommends ([^\\\n]+)", (ROOT / "deploy/Dockerfile").read_text())
    return installed[-1].split()


def debian_licences(package):
    """The names in Debian's machine-readable copyright file, each once; a pointer to the file where it is none."""
    file = pathlib.Path("/usr/share/doc") / package / "copyright"
    text = file.read_text(errors="replace") if file.exists() else ""
    names = sorted({name.strip() for name in re.findall(r"^License: *(\S.*)$", text, re.MULTILINE)}) if "Format:" in text else []
    return [{"license": {"name": name}} for name in names] or [{"license": {"name": f"see {file}"}}]


def debian_packages(wanted):
    fields = run("dpkg-query", "-W", "-f", "${Package}\\t${Version}\\t${Architecture}\\t${Provides}\\t${Pre-Depends}, ${Depends}\\n")
    installed, provided = {}, {}
    for line in fields.splitlines():
        name, version, architecture, provides, depends = line.split("\t")
        installed[name] = (version, architecture, depends)
        for virtual in re.findall(r"[a-z0-9][a-z0-9.+-]+", re.sub(r"\([^)]*\)", "", provides)):
            provided.setdefault(virtual, name)
    components, needs = {}, {}

    def visit(name):
        name = name if name in installed else provided.get(name)
        if name is None:
            return None
        version, architecture, depends = installed[name]
        reference = f"pkg:deb/debian/{name}@{version}?arch={architecture}"
        if reference in components:
            return reference
        components[reference] = {
            "type": "library", "bom-ref": reference, "name": name, "version": version, "scope": "required", "purl": reference,
            "licenses": debian_licences(name),
        }
        # Of alternatives (a | b) the first that is here counts.
        alternatives = [[re.match(r"[a-z0-9.+-]+", one.strip()).group(0) for one in part.split("|")] for part in depends.split(",") if part.strip()]
        found = [next(filter(None, map(visit, names)), None) for names in alternatives]
        needs[reference] = sorted(set(filter(None, found)))
        return reference

    return components, needs, sorted(filter(None, map(visit, wanted)))


def tool_packages():
    """Every NAME==VERSION of the scripts, and of what they source; licences as far as the packages are installed in .tools/venv."""
    scripts = [file for file in sorted((ROOT / "deploy").iterdir()) if file.is_file() and not file.suffix]
    pins = sorted({pin for file in scripts for pin in re.findall(r"\b([A-Za-z0-9_.-]+)(?:\[[a-z-]+\])?==([0-9][0-9.]*)", file.read_text())})
    components = {}
    for name, version in pins:
        wheel = re.sub(r"[-_.]+", "_", name)
        metadata = next(ROOT.glob(f".tools/venv/lib/python3*/site-packages/{wheel}-{version}.dist-info/METADATA"), None)
        words = metadata.read_text(errors="replace") if metadata else ""
        said = re.search(r"^License-Expression: (.+)$", words, re.MULTILINE) or re.search(r"^Classifier: License :: (?:OSI Approved :: )?(.+)$", words, re.MULTILINE) \
            or re.search(r"^License: (\S.{0,60})$", words, re.MULTILINE)
        reference = f"pkg:pypi/{re.sub(r'[-_.]+', '-', name).lower()}@{version}"
        components[reference] = {
            "type": "application", "bom-ref": reference, "name": name, "version": version, "scope": "excluded", "purl": reference,
            "description": "used by scripts and tests, no part of the product",
        }
        if said:
            components[reference]["licenses"] = [{"license": {"name": said.group(1)}}]
    return components


def bill(tree):
    packages, package_needs, direct = swift_packages(tree)
    debian, debian_needs, installed = debian_packages(image_packages())
    version = "0.1.0+" + run("git", "-C", str(ROOT), "rev-parse", "--short=12", "HEAD").strip()
    toolchain = re.search(r"Swift version ([0-9.]+)", run("swift", "--version")).group(1)
    swift = f"pkg:generic/swift@{toolchain}"
    product = {"type": "application", "bom-ref": "cordial", "name": "cordial", "version": version}
    runtime = {
        "type": "platform", "bom-ref": swift, "name": "swift", "version": toolchain, "scope": "required", "purl": swift,
        "description": "compiler; its standard library and Foundation are linked in", "licenses": [{"expression": "Apache-2.0 WITH Swift-exception"}],
    }
    components = {**packages, **debian, **tool_packages(), swift: runtime}
    needs = {**package_needs, **debian_needs, "cordial": sorted([*direct, *installed, swift])}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json", "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
        "metadata": {"component": product}, "components": [components[reference] for reference in sorted(components)],
        "dependencies": [{"ref": reference, "dependsOn": needs[reference]} for reference in sorted(needs)],
    }


def mistakes(text):
    """What is wrong with a bill, one sentence each."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if found:
        return [f"not CycloneDX 1.6: {found}"]
    document = json.loads(text)
    references = {one["bom-ref"]: one for one in document["components"]}
    wrong = [f"{one['ref']} needs {need}, which is not listed" for one in document["dependencies"] for need in one["dependsOn"] if need not in references]
    wrong += [f"{one['name']} has no licence" for one in references.values() if one["scope"] == "required" and not one.get("licenses")]
    named = {address.lower() for address in re.findall(r'\.package\(url: "https://([^"]+)"', (ROOT / "Package.swift").read_text())}
    listed = {reference.split("@")[0].removeprefix("pkg:swift/").lower() for reference in references if reference.startswith("pkg:swift/")}
    wrong += [f"{address} of Package.swift is not listed" for address in sorted(named - listed)]
    packages = {reference.split("@")[0].removeprefix("pkg:deb/debian/") for reference in references}
    return wrong + [f"Debian's {package} is not listed" for package in image_packages() if package not in packages]


def main(arguments):
    if arguments == ["--debian"]:
        print("\n".join(image_packages()))
    elif arguments[:1] == ["--check"] and len(arguments) > 1:
        wrong = [f"{file}: {sentence}" for file in arguments[1:] for sentence in mistakes(pathlib.Path(file).read_text())]
        print("\n".join(wrong) if wrong else f"{len(arguments) - 1} files are sound", file=sys.stderr)
        sys.exit(1 if wrong else 0)
    elif arguments:
        sys.exit("deploy/sbom, or deploy/sbom --check FILE...")
    else:
        print(json.dumps(bill(json.load(sys.stdin)), indent=1, ensure_ascii=False))


main(sys.argv[1:])
