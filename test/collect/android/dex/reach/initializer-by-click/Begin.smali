.class public Lreach/initializer_by_click/Begin;
.super Ljava/lang/Object;
.implements Landroidx/startup/Initializer;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public create(Landroid/content/Context;)Ljava/lang/Object;
  .registers 2
  invoke-static {}, Lreach/initializer_by_click/Sdk;->init()V
  const/4 v0, 0x0
  return-object v0
.end method
.method public dependencies()Ljava/util/List;
  .registers 2
  invoke-static {}, Ljava/util/Collections;->emptyList()Ljava/util/List;
  move-result-object v0
  return-object v0
.end method
