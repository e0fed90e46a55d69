.class public Lreach/proxy/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-class v0, Lreach/proxy/Starter;
  invoke-virtual {v0}, Ljava/lang/Class;->getClassLoader()Ljava/lang/ClassLoader;
  move-result-object v1
  const/4 v2, 0x1
  new-array v2, v2, [Ljava/lang/Class;
  const/4 v3, 0x0
  aput-object v0, v2, v3
  new-instance v3, Lreach/proxy/Hand;
  invoke-direct {v3}, Lreach/proxy/Hand;-><init>()V
  invoke-static {v1, v2, v3}, Ljava/lang/reflect/Proxy;->newProxyInstance(Ljava/lang/ClassLoader;[Ljava/lang/Class;Ljava/lang/reflect/InvocationHandler;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Lreach/proxy/Starter;
  invoke-interface {v0}, Lreach/proxy/Starter;->begin()V
  return-void
.end method
