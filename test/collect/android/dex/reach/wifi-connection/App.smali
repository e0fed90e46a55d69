.class public Lreach/wifi_connection/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method private address(Landroid/net/wifi/WifiManager;)V
  .registers 4
  invoke-virtual {p1}, Landroid/net/wifi/WifiManager;->getConnectionInfo()Landroid/net/wifi/WifiInfo;
  move-result-object v0
  invoke-virtual {v0}, Landroid/net/wifi/WifiInfo;->getIpAddress()I
  move-result v1
  return-void
.end method

.method private name(Landroid/net/wifi/WifiManager;)V
  .registers 4
  invoke-virtual {p1}, Landroid/net/wifi/WifiManager;->getConnectionInfo()Landroid/net/wifi/WifiInfo;
  move-result-object v0
  invoke-virtual {v0}, Landroid/net/wifi/WifiInfo;->getSSID()Ljava/lang/String;
  move-result-object v1
  return-void
.end method

.method private all(Landroid/net/wifi/WifiManager;)V
  .registers 4
  invoke-virtual {p1}, Landroid/net/wifi/WifiManager;->getConnectionInfo()Landroid/net/wifi/WifiInfo;
  move-result-object v0
  invoke-virtual {v0}, Ljava/lang/Object;->toString()Ljava/lang/String;
  move-result-object v1
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "wifi"
  invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/net/wifi/WifiManager;
  invoke-direct {p0, v0}, Lreach/wifi_connection/App;->address(Landroid/net/wifi/WifiManager;)V
  invoke-direct {p0, v0}, Lreach/wifi_connection/App;->name(Landroid/net/wifi/WifiManager;)V
  invoke-direct {p0, v0}, Lreach/wifi_connection/App;->all(Landroid/net/wifi/WifiManager;)V
  return-void
.end method
