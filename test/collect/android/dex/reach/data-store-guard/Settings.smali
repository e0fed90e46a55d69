.class public Lreach/data_store_guard/Settings;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public static load(Landroid/content/Context;)Landroidx/datastore/preferences/core/Preferences;
  .registers 4
  new-instance v0, Lreach/data_store_guard/Read;
  invoke-direct {v0}, Lreach/data_store_guard/Read;-><init>()V
  const/4 v1, 0x1
  const/4 v2, 0x0
  invoke-static {v2, v0, v1, v2}, Lkotlinx/coroutines/BuildersKt;->runBlocking$default(Lkotlin/coroutines/CoroutineContext;Lkotlin/jvm/functions/Function2;ILjava/lang/Object;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroidx/datastore/preferences/core/Preferences;
  return-object v0
.end method
