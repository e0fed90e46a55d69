.class public Lreach/names_in_an_array/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 12
  const/4 v0, 0x1
  new-array v0, v0, [Ljava/lang/String;
  const-string v1, "reach.names_in_an_array.Sdk"
  const/4 v2, 0x0
  aput-object v1, v0, v2
  array-length v3, v0
  :next
  if-ge v2, v3, :end
  aget-object v4, v0, v2
  :try
  invoke-static {v4}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
  move-result-object v4
  const-string v5, "init"
  const/4 v6, 0x0
  invoke-virtual {v4, v5, v6}, Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
  move-result-object v4
  invoke-virtual {v4, v6, v6}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
  :tried
  .catch Ljava/lang/Exception; {:try .. :tried} :caught
  goto :on
  :caught
  move-exception v4
  :on
  add-int/lit8 v2, v2, 0x1
  goto :next
  :end
  return-void
.end method
