.class public abstract Lreach/delegate_by_name/PatchApplication;
.super Landroid/app/Application;

.field private final delegateClassName:Ljava/lang/String;
.field private delegate:Lreach/delegate_by_name/ApplicationLike;
.method protected constructor <init>(ILjava/lang/String;)V
  .registers 3
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  iput-object p2, p0, Lreach/delegate_by_name/PatchApplication;->delegateClassName:Ljava/lang/String;
  return-void
.end method
.method private createDelegate()Lreach/delegate_by_name/ApplicationLike;
  .registers 7
  const/4 v0, 0x0
  invoke-virtual {p0}, Lreach/delegate_by_name/PatchApplication;->getClassLoader()Ljava/lang/ClassLoader;
  move-result-object v1
  iget-object v2, p0, Lreach/delegate_by_name/PatchApplication;->delegateClassName:Ljava/lang/String;
  invoke-static {v2, v0, v1}, Ljava/lang/Class;->forName(Ljava/lang/String;ZLjava/lang/ClassLoader;)Ljava/lang/Class;
  move-result-object v1
  const/4 v2, 0x1
  new-array v3, v2, [Ljava/lang/Class;
  const-class v4, Landroid/app/Application;
  aput-object v4, v3, v0
  invoke-virtual {v1, v3}, Ljava/lang/Class;->getConstructor([Ljava/lang/Class;)Ljava/lang/reflect/Constructor;
  move-result-object v1
  new-array v2, v2, [Ljava/lang/Object;
  aput-object p0, v2, v0
  invoke-virtual {v1, v2}, Ljava/lang/reflect/Constructor;->newInstance([Ljava/lang/Object;)Ljava/lang/Object;
  move-result-object v1
  check-cast v1, Lreach/delegate_by_name/ApplicationLike;
  return-object v1
.end method
.method protected attachBaseContext(Landroid/content/Context;)V
  .registers 3
  invoke-super {p0, p1}, Landroid/app/Application;->attachBaseContext(Landroid/content/Context;)V
  invoke-direct {p0}, Lreach/delegate_by_name/PatchApplication;->createDelegate()Lreach/delegate_by_name/ApplicationLike;
  move-result-object v0
  iput-object v0, p0, Lreach/delegate_by_name/PatchApplication;->delegate:Lreach/delegate_by_name/ApplicationLike;
  return-void
.end method
.method public onCreate()V
  .registers 2
  invoke-super {p0}, Landroid/app/Application;->onCreate()V
  iget-object v0, p0, Lreach/delegate_by_name/PatchApplication;->delegate:Lreach/delegate_by_name/ApplicationLike;
  if-eqz v0, :none
  invoke-virtual {v0}, Lreach/delegate_by_name/ApplicationLike;->onCreate()V
  :none
  return-void
.end method
