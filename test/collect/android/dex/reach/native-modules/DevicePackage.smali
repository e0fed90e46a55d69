.class public Lreach/native_modules/DevicePackage;
.super Ljava/lang/Object;
.implements Lreach/native_modules/Package;

.method public createModules()Ljava/util/List;
  .registers 3
  new-instance v0, Lreach/native_modules/Device;
  invoke-direct {v0}, Lreach/native_modules/Device;-><init>()V
  invoke-static {v0}, Ljava/util/Collections;->singletonList(Ljava/lang/Object;)Ljava/util/List;
  move-result-object v0
  return-object v0
.end method
