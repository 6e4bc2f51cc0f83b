// Appended to Package.swift where an image is built: of the package only callbackd, callbackctl and what they are made of,
// so that a change of the tests builds nothing anew.
package.products.removeAll { !["callbackd", "callbackctl"].contains($0.name) }

var needed = package.products.map(\.name)
var index = 0
while index < needed.count {
    for dependency in package.targets.first(where: { $0.name == needed[index] })?.dependencies ?? [] {
        if case .byNameItem(let name, _) = dependency, !needed.contains(name) { needed.append(name) }
    }
    index += 1
}
package.targets.removeAll { !needed.contains($0.name) }
package.dependencies.removeAll { "\($0.kind)".contains("swift-docc-plugin") }
