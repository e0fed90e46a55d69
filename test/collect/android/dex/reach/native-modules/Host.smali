.class public Lreach/native_modules/Host;
.super Ljava/lang/Object;

.method public getPackages()Ljava/util/List;
  .registers 4
  const/4 v0, 0x1
  new-array v0, v0, [Lreach/native_modules/Package;
  new-instance v1, Lreach/native_modules/DevicePackage;
  invoke-direct {v1}, Lreach/native_modules/DevicePackage;-><init>()V
  const/4 v2, 0x0
  aput-object v1, v0, v2
  invoke-static {v0}, Ljava/util/Arrays;->asList([Ljava/lang/Object;)Ljava/util/List;
  move-result-object v0
  return-object v0
.end method
.method public load()V
  .registers 4
  invoke-virtual {p0}, Lreach/native_modules/Host;->getPackages()Ljava/util/List;
  move-result-object v0
  invoke-interface {v0}, Ljava/util/List;->iterator()Ljava/util/Iterator;
  move-result-object v0
  :next
  invoke-interface {v0}, Ljava/util/Iterator;->hasNext()Z
  move-result v1
  if-eqz v1, :end
  invoke-interface {v0}, Ljava/util/Iterator;->next()Ljava/lang/Object;
  move-result-object v1
  check-cast v1, Lreach/native_modules/Package;
  invoke-interface {v1}, Lreach/native_modules/Package;->createModules()Ljava/util/List;
  goto :next
  :end
  return-void
.end method
