
// Appended to Package.swift where an image is built: of the package only callbackd, callbackctl and what they are made of.
// With ONLY=dependencies nothing but other people's packages, which change seldom and take the longest.
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

if Context.environment["ONLY"] == "dependencies" {
    var products: [String: Target.Dependency] = [:]
    for dependency in package.targets.flatMap(\.dependencies) {
        if case .productItem(let name, _, _, _) = dependency { products[name] = dependency }
    }
    package.products = []
    package.targets = [.target(name: "Dependencies", dependencies: Array(products.values), path: "dependencies")]
}
